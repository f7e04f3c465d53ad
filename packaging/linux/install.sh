#!/bin/sh
# Puts the program in this folder where you alone can start it, from the menu or as `selfassess`; needs no administrator.
#   ./install.sh                 install, or take the place of an older one
#   ./install.sh --uninstall     take it away; your answers stay
set -eu

here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$data/selfassess-program
command=$HOME/.local/bin/selfassess

listed() { (cd "$1/share" && find . -type f ! -path './metainfo/*'); }

known() {  # the menus know what has changed, where the desktop has the tools for it
    for tool in update-desktop-database:applications update-mime-database:mime gtk-update-icon-cache:icons/hicolor; do
        if command -v "${tool%%:*}" >/dev/null && [ -d "$data/${tool##*:}" ]; then
            "${tool%%:*}" "$data/${tool##*:}" >/dev/null 2>&1 || true
        fi
    done
}

remove() {
    [ -d "$program" ] || return 0
    listed "$program" | while read -r file; do rm -f "$data/$file"; done
    [ "$(readlink "$command" 2>/dev/null)" != "$program/selfassess" ] || rm "$command"
    rm -rf "$program"
}

if [ "${1:-}" = --uninstall ]; then
    remove
    known
    echo "The program is gone. Your answers are still in $data/selfassess."
    exit
fi
[ $# -eq 0 ] || { sed -n 's/^# \{0,1\}//p' "$0" | sed 1d >&2; exit 2; }
[ "$here" != "$program" ] || { echo "It is installed already, here." >&2; exit 1; }

rm -rf "$program.new"
mkdir -p "$program.new" "$(dirname "$command")"
cp -a "$here/." "$program.new"
rm -rf "$program.new/portable.txt" "$program.new/data" # an installed program keeps answers where the system keeps them
[ ! -d "$program/packs" ] || cp -an "$program/packs" "$program.new" # what was handed out with the older one stays
remove
mv "$program.new" "$program"
listed "$program" | while read -r file; do
    mkdir -p "$(dirname "$data/$file")"
    case $file in
        *.desktop) sed "s|^Exec=selfassess|Exec=\"$program/selfassess\"|" "$program/share/$file" >"$data/$file" ;;
        *) cp "$program/share/$file" "$data/$file" ;;
    esac
done
ln -sf "$program/selfassess" "$command"
known
echo "Installed. Start it from the menu, or with: $command"
