"""What is prepared for macOS, as far as it can be seen without a Mac."""

import io
import plistlib
from typing import Any

from PIL import Image

from macos import bundle
from selfassess import APP_NAME, __version__
from selfassess.files.places import SUFFIX


def test_the_application_says_its_name_and_version_and_can_be_written_as_a_property_list() -> None:
    said = plistlib.loads(plistlib.dumps(bundle.information()))
    assert (said["CFBundleDisplayName"], said["CFBundleShortVersionString"]) == (APP_NAME, __version__)


def test_it_opens_the_types_that_it_declares_which_are_the_programs() -> None:
    said: dict[str, Any] = bundle.information()
    opened = [kind for document in said["CFBundleDocumentTypes"] for kind in document["LSItemContentTypes"]]
    declared = {each["UTTypeIdentifier"]: each["UTTypeTagSpecification"] for each in said["UTExportedTypeDeclarations"]}
    assert opened == list(declared)
    endings = [f".{each['public.filename-extension'][0]}" for each in declared.values()]
    assert endings == [SUFFIX, ".sapack"]


def test_the_icon_is_one_that_macos_reads_in_small_and_large() -> None:
    with Image.open(io.BytesIO(bundle.icon())) as icon:
        assert icon.format == "ICNS"
        widths = {width * scale for width, _, scale in icon.info["sizes"]}
    assert {32, 256, 512} <= widths


def test_the_entitlements_are_a_property_list_and_ask_for_no_more_than_replacing_libraries() -> None:
    asked = plistlib.loads((bundle.HERE / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.disable-library-validation": True}
