#!/usr/bin/env bash
# Copyright (c) 2026 Lithoscope contributors
# SPDX-License-Identifier: EPL-2.0
#
# Compares how long it takes until the window is up: Lithoscope's workbench and an empty one, started in turn.
#   releng/startup/compare-startup.sh [RUNS]     (default 10; after one start each that fills the caches)
# Both products must be built (./mvnw verify, or ./lithoscope test). A virtual display is used for both. The time taken is that of the first
# paint of the window; Lithoscope's views fill themselves right after, with the start page: until then it is "all".
set -euo pipefail

runs=${1:-10}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
. "$root/features/org.lithoscope.feature/rootfiles/unix/launcher.sh"
find_java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

platform=linux/gtk/$(uname -m)
[ "$(uname -s)" = Linux ] || fail "this comparison runs on Linux (it needs Xvfb)."
type -P xvfb-run >/dev/null || fail "xvfb-run is needed."

# Prints the milliseconds from the start of the virtual machine to the window, for the product $1 at $2.
start() {
	local name=$1 home=$2 probe=$work/probe
	rm -f "$probe"
	xvfb-run -a "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
		-Dorg.eclipse.swt.internal.SessionManagerDBus.disable=true "-Dlithoscope.startup.probe=$probe" \
		-jar "$home"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -configuration "$work/$name/configuration" \
		-data "$work/$name/workspace" >"$work/$name.out" 2>&1 || { cat "$work/$name.out" >&2; fail "$name ended with an error"; }
	[ -s "$probe" ] || fail "$name wrote no time"
	tr '\n' ' ' <"$probe"
}

median() {
	sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

empty=$root/releng/org.lithoscope.emptyrcp.product/target/products/emptyrcp/$platform
full=$root/releng/org.lithoscope.product/target/products/lithoscope/$platform/lithoscope
for home in "$empty" "$full"; do
	[ -d "$home/plugins" ] || fail "not built: $home"
done
start empty "$empty" >/dev/null
start lithoscope "$full" >/dev/null
for ((run = 1; run <= runs; run++)); do
	read -r e < <(start empty "$empty"; echo)
	read -r l all < <(start lithoscope "$full"; echo)
	printf '%2d  empty %5d ms   lithoscope %5d ms, all %5d ms\n' "$run" "$e" "$l" "$all"
	echo "$e" >>"$work/empty.times"
	echo "$l" >>"$work/lithoscope.times"
	echo "$all" >>"$work/all.times"
done
e=$(median <"$work/empty.times")
l=$(median <"$work/lithoscope.times")
all=$(median <"$work/all.times")
awk -v e="$e" -v l="$l" -v a="$all" 'BEGIN { printf "median  empty %d ms   lithoscope %d ms, all %d ms   ratio %.2f\n", e, l, a, l / e }'
