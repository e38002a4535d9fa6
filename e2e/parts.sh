# How long each part of a run takes, for a script to source: part NAME begins one, parts ends the last and prints all.
PARTS=() BEGAN=$SECONDS NAME=
end_part() { [ -z "$NAME" ] || PARTS+=("$(printf '%6d s  %s' $((SECONDS - BEGAN)) "$NAME")"); }
part() { end_part; NAME=$1 BEGAN=$SECONDS; printf '\n== %s (%s)\n' "$1" "$(date +%T)"; }
parts() { end_part; NAME=; printf '\n== done (%s)\n' "$(date +%T)"; printf '%s\n' "${PARTS[@]}"; printf '%6d s  together\n' "$SECONDS"; }
