# Copyright (c) 2026 Lithoscope contributors
# SPDX-License-Identifier: EPL-2.0
#
# What the start scripts share: find a Java, see to system libraries, start Equinox. Sourced, never run.
# Plain bash 3.2 (macOS), and few processes: the command line shall answer in about a second.
# Java takes the encoding of file names from the locale; without one, names with µ or ‖ could not be opened.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
*[Uu][Tt][Ff]*8*) ;;
*)
	case ${OSTYPE-} in
	darwin*) export LC_ALL=en_US.UTF-8 ;; # there is no C.UTF-8
	*) export LC_ALL=C.UTF-8 ;;
	esac
	;;
esac

JAVA_NEEDED=21

say() {
	printf 'lithoscope: %s\n' "$*" >&2
}

fail() {
	say "$@"
	exit 1
}

# Reads the major version of the Java below $1 from its release file; no process is started for it.
java_major() {
	local line version=0
	if [ -r "$1/release" ]; then
		while IFS= read -r line; do
			case $line in
			JAVA_VERSION=*)
				version=${line#JAVA_VERSION=}
				version=${version//\"/}
				version=${version%%[!0-9]*}
				;;
			esac
		done <"$1/release"
	elif [ -x "$1/bin/java" ]; then
		version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p;q')
	fi
	JAVA_MAJOR=${version:-0}
}

# Is there a good Java below $1? With $2 = jdk a compiler must be there too.
good_java() {
	[ -x "$1/bin/java" ] || return 1
	[ "${2-}" != jdk ] || [ -x "$1/bin/javac" ] || return 1
	java_major "$1"
	[ "$JAVA_MAJOR" -ge "$JAVA_NEEDED" ] && return 0
	TOO_OLD="${TOO_OLD-}
    $1 (Java $JAVA_MAJOR)"
	return 1
}

# Sets JAVA_HOME to a Java of at least the needed version: the one named there, the one on the path, the usual folders.
find_java() {
	local kind=${1-} home
	TOO_OLD=
	if [ -n "${JAVA_HOME-}" ] && good_java "$JAVA_HOME" "$kind"; then
		export JAVA_HOME
		return 0
	fi
	home=$(type -P java || true)
	if [ -n "$home" ]; then
		[ ! -L "$home" ] || home=$(readlink -f "$home" 2>/dev/null || printf %s "$home")
		home=${home%/bin/java}
		if good_java "$home" "$kind"; then
			export JAVA_HOME=$home
			return 0
		fi
	fi
	for home in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/*jdk* /opt/jdk/* /opt/jvm/* /opt/*java* \
		"${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
		"${HOME-}"/.asdf/installs/java/* "${HOME-}"/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
		"${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
		/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
		if [ -d "$home" ] && good_java "$home" "$kind"; then
			export JAVA_HOME=$home
			return 0
		fi
	done
	if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v "$JAVA_NEEDED+" 2>/dev/null) && good_java "$home" "$kind"; then
		export JAVA_HOME=$home
		return 0
	fi
	say "a JDK of version $JAVA_NEEDED or newer is needed and none was found."
	[ -z "$TOO_OLD" ] || say "found, but too old:$TOO_OLD"
	say "Install one (for example Eclipse Temurin $JAVA_NEEDED, or your system's openjdk-$JAVA_NEEDED-jdk), or set JAVA_HOME to where it is."
	exit 1
}

has_file() {
	local file
	for file in "$@"; do
		[ ! -e "$file" ] || return 0
	done
	return 1
}

has_gtk() {
	has_file /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 /usr/lib/libgtk-3.so.0 /usr/local/lib/libgtk-3.so.0 /run/current-system/sw/lib/libgtk-3.so.0
}

has_fonts() {
	has_file /etc/fonts/fonts.conf && [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name '*.[ot]tf' -print -quit 2>/dev/null)" ]
}

# Sees to what the system must bring on Linux: fonts for figures; with "gtk" GTK 3; with "xvfb" a virtual display too.
# On Debian and Ubuntu, as root or with sudo, what is missing is installed after saying so; elsewhere the packages are named.
need_libraries() {
	local wanted missing='' names='' sudo=''
	[ "$(uname -s)" = Linux ] || return 0
	has_fonts || missing="fontconfig fonts-dejavu-core"
	for wanted in "$@"; do
		case $wanted in
		gtk) has_gtk || { missing="$missing libgtk-3-0" && names="$names GTK 3 (libgtk-3)"; } ;;
		xvfb) type -P xvfb-run >/dev/null && type -P Xvfb >/dev/null && type -P xauth >/dev/null || missing="$missing xvfb xauth" ;;
		esac
	done
	[ -n "$missing" ] || return 0
	missing=${missing# }
	if ! type -P apt-get >/dev/null; then
		say "missing on this system; please install the packages for: $missing"
		say "(Fedora: gtk3 xorg-x11-server-Xvfb dejavu-sans-fonts; Arch: gtk3 xorg-server-xvfb ttf-dejavu; openSUSE: gtk3 xorg-x11-server-extra dejavu-fonts)"
		return 0
	fi
	if [ "${EUID:-1}" -ne 0 ]; then
		if type -P sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
			sudo=sudo
		else
			say "missing on this system: $missing. Please have it installed:  apt-get install $missing"
			return 0
		fi
	fi
	say "missing on this system: $missing. Installing it with apt-get ..."
	if ! { $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update && \
		$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing; } >/dev/null 2>"${TMPDIR:-/tmp}/lithoscope-apt.$$"; then
		cat "${TMPDIR:-/tmp}/lithoscope-apt.$$" >&2
		say "apt-get could not install it; please see to it yourself:  apt-get install $missing"
	fi
	rm -f "${TMPDIR:-/tmp}/lithoscope-apt.$$"
}

# Is there a screen to open a window on?
has_display() {
	case $(uname -s) in
	Darwin) [ -z "${SSH_CONNECTION-}" ] ;;
	*) [ -n "${DISPLAY-}" ] || [ -n "${WAYLAND_DISPLAY-}" ] ;;
	esac
}

# Sets CACHE to a folder of this user for the installation $1; it is emptied when the installation is newer.
user_cache() {
	local base key
	if [ -n "${XDG_CACHE_HOME-}" ]; then
		base=$XDG_CACHE_HOME
	elif [ -d "${HOME-}/Library/Caches" ]; then
		base=$HOME/Library/Caches
	else
		base=${HOME:-/nonexistent}/.cache
	fi
	if ! mkdir -p "$base/lithoscope" 2>/dev/null || [ ! -w "$base/lithoscope" ]; then
		base=${TMPDIR:-/tmp}
		[ -w "$base" ] || base=/tmp
		base=$base/lithoscope-${EUID:-0}
		# a folder that somebody else has put there is not taken: programs are started from it
		(umask 077 && mkdir -p "$base/lithoscope" 2>/dev/null) && [ -O "$base" ] && [ -w "$base/lithoscope" ] ||
			fail "there is no folder to write in: neither below the home folder nor $base"
	fi
	key=$(printf %s "$1" | cksum)
	CACHE=$base/lithoscope/${key%% *}
	if [ ! -e "$CACHE/stamp" ] || [ "$1/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" -nt "$CACHE/stamp" ]; then
		rm -rf "$CACHE"
		mkdir -p "$CACHE"
		: >"$CACHE/stamp"
	fi
}

# Sets JVM and LAUNCHER for the installation $1.
equinox() {
	local jar vendors=${LITHOSCOPE_VENDORS-}
	for jar in "$1"/plugins/org.eclipse.equinox.launcher_*.jar; do
		LAUNCHER=$jar
	done
	[ -e "$LAUNCHER" ] || fail "not an installation of Lithoscope: $1"
	# libraries that log through SLF4J stay quiet: what matters to the user is said by the readers themselves
	JVM=(--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR "-Dlithoscope.home=$1")
	# the unpackers of Parquet blocks go at memory directly, about which newer versions of Java complain on the terminal
	[ "$JAVA_MAJOR" -lt 23 ] || JVM+=(--sun-misc-unsafe-memory-access=allow)
	[ -n "$vendors" ] || [ ! -d "$1/vendors" ] || vendors=$1/vendors
	# jars in it are plug-ins; folders of bundles as p2 makes them (name.info, plugins/) are taken too where the user cannot write
	[ -z "$vendors" ] || JVM+=("-Dlithoscope.vendors=$vendors" "-Dp2.fragments=$vendors")
	# shellcheck disable=SC2206 # options are meant to be split
	[ -z "${LITHOSCOPE_JAVA_OPTIONS-}" ] || JVM+=(${LITHOSCOPE_JAVA_OPTIONS})
}

# Runs the command line of the installation $1 with the other arguments; its exit code is the result.
run_command_line() {
	local home=$1 configuration
	shift
	equinox "$home"
	user_cache "$home"
	configuration=$CACHE/cli
	JVM+=(-XX:+UseSerialGC -Djava.awt.headless=true)
	case ${1---help} in
	list | help | -* | version) JVM+=(-XX:TieredStopAtLevel=1) ;; # nothing to compute: compiling less is quicker
	esac
	if [ -d "$configuration" ]; then
		exec "$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$LAUNCHER" -application org.lithoscope.cli.application -nosplash \
			-data @none -configuration "$configuration" "$@"
	fi
	# The first start fills a folder of its own and then gives it its name: starts at the same time cannot disturb each other.
	local first code=0
	first=$(mktemp -d "$CACHE/first.XXXXXX") || fail "cannot write in $CACHE"
	"$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$LAUNCHER" -application org.lithoscope.cli.application -nosplash \
		-data @none -configuration "$first" "$@" || code=$?
	[ -d "$configuration" ] || mv "$first" "$configuration" 2>/dev/null || true
	[ ! -d "$first" ] || rm -rf "$first"
	exit $code
}

# Opens the workbench of the installation $1 with the other arguments.
run_workbench() {
	local home=$1 argument data='-data' workspace=${LITHOSCOPE_WORKSPACE:-${HOME:-/nonexistent}/.lithoscope/workspace}
	shift
	equinox "$home"
	user_cache "$home"
	has_display || fail "there is no display to open the workbench on (DISPLAY is not set); lithoscope --help shows the command line."
	[ "$(uname -s)" != Darwin ] || JVM+=(-XstartOnFirstThread)
	JVM+=(-Djava.awt.headless=true -XX:+UseG1GC)
	for argument in "$@"; do
		[ "$argument" != -data ] || data=
	done
	if [ -n "$data" ] && ! { mkdir -p "$workspace" 2>/dev/null && [ -w "$workspace" ]; }; then
		say "$workspace cannot be written; the settings of the workbench go to $CACHE/settings."
		workspace=$CACHE/settings
	fi
	exec "$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$LAUNCHER" -nosplash -configuration "$CACHE/workbench" \
		${data:+"$data" "$workspace"} "$@"
}
