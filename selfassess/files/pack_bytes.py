"""A pack as the one JSON text that its digest is taken of: what the library keeps, and reads without looking again."""

from hashlib import blake2b

import msgspec

from selfassess.questionnaire import Pack


def pack_bytes(pack: Pack) -> bytes:
    """The pack as the one JSON text that its digest is taken of and that saved assessments keep."""
    return msgspec.json.encode(pack, order="deterministic")


def pack_digest(pack: Pack) -> str:
    """32 hexadecimal digits that change when anything in the pack does."""
    return blake2b(pack_bytes(pack), digest_size=16).hexdigest()


def pack_from_bytes(raw: bytes) -> Pack:
    """The pack written by `pack_bytes`; for bytes whose digest was checked, and so without the slow strict way.

    Raises msgspec.MsgspecError where the bytes are of no pack that this version knows.
    """
    return msgspec.json.decode(raw, type=Pack)
