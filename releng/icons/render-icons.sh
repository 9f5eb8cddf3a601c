#!/usr/bin/env bash
# Copyright (c) 2026 Lithoscope contributors
# SPDX-License-Identifier: EPL-2.0
#
# Renders the icons (drawn as SVG) as PNG, once and again at twice the size: a workbench that need not rasterise SVG starts sooner.
# Run it after an icon was drawn or changed and commit what it makes. jsvg is taken from the local Maven repository of an earlier build.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
. "$root/features/org.lithoscope.feature/rootfiles/unix/launcher.sh"
find_java jdk
jsvg=$(find "${HOME}/.m2/repository/com/github/weisj/jsvg" -name 'jsvg-*.jar' ! -name '*sources*' 2>/dev/null | sort -V | tail -1)
[ -n "$jsvg" ] || fail "jsvg is not in the local Maven repository; build first: ./lithoscope list commands"
exec "$JAVA_HOME/bin/java" -Djava.awt.headless=true -cp "$jsvg" "$root/releng/icons/RenderIcons.java" "$root"/bundles/*.ui/icons
