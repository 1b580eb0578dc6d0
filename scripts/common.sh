# Shared by ./studio, ./check and ./bench. Sourced, never run. Works with the bash 3.2 of macOS.
# HOUSE is the folder of the repository, set by whoever sources this.

# One line to standard error, then the end. Exit 2 is "you asked for something impossible".
die() { printf '%s\n' "$1" >&2; exit "${2:-2}"; }
say() { printf '%s\n' "$1" >&2; }

# May we install packages ourselves? Only as root on a Debian-like system.
can_apt() { [ "${EUID:-1}" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_updated=
apt_install() {
  can_apt || return 1
  say "Installing $*"
  if [ -z "$apt_updated" ]; then
    apt-get update -qq >/dev/null 2>&1 || true
    apt_updated=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# Sets jdk_feature to the feature number of the JDK in folder $1, without starting it; 0 when there is none.
read_jdk_feature() {
  jdk_feature=0
  local line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*=}; line=${line//\"/}; line=${line%%[.+-]*}
        case $line in ''|*[!0-9]*) ;; *) jdk_feature=$line ;; esac
        return 0 ;;
    esac
  done < "$1/release"
  return 0
}

# The folder of the java on PATH, links followed (macOS before 12.3 has no readlink -f).
jdk_on_path() {
  local file target
  file=$(command -v java 2>/dev/null) || return 1
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in /*) file=$target ;; *) file=${file%/*}/$target ;; esac
  done
  file=${file%/bin/java}
  printf '%s' "$file"
}

# Sets JDK. $1 = 25 takes exactly that; empty takes 25 or newer.
search_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JDK_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/openjdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
    "${HOME:-/}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    [ -n "$home" ] || continue
    read_jdk_feature "$home"
    if [ "$jdk_feature" = "${1:-$jdk_feature}" ] && [ "$jdk_feature" -ge 25 ]; then
      JDK=$home
      return 0
    fi
  done
  return 1
}

find_jdk() {
  # The usual case, without a search: JAVA_HOME is what we need.
  if [ -n "${JAVA_HOME:-}" ]; then
    read_jdk_feature "$JAVA_HOME"
    [ "$jdk_feature" = 25 ] && { JDK=$JAVA_HOME; return 0; }
  fi
  search_jdk 25 || search_jdk '' && return 0
  if can_apt; then
    local package
    for package in temurin-25-jdk openjdk-25-jdk-headless; do
      apt-cache show "$package" >/dev/null 2>&1 && apt_install "$package" && search_jdk '' && return 0
    done
  fi
  die "Reachy Studio needs a JDK 25 (for example Temurin 25): install one, or set JAVA_HOME to it." 1
}

find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    apt_install maven || die "Reachy Studio is built with Maven 3.8.7 or newer: install it (Debian: apt-get install maven, macOS: brew install maven)." 1
  fi
  # On JDK 25 the Guava inside Maven 3.8 prints warnings about Unsafe, which mean nothing here.
  export JAVA_HOME=$JDK MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

# Libraries that JavaFX opens on Linux, and the Debian packages they come from.
window_libraries='libgtk-3.so.0 libGL.so.1 libEGL.so.1 libXxf86vm.so.1 libXtst.so.6'
window_packages() {
  local gtk=libgtk-3-0 names
  # Debian 13 and Ubuntu 24.04 renamed it for 64-bit time.
  apt-cache show libgtk-3-0t64 >/dev/null 2>&1 && gtk=libgtk-3-0t64
  names="$gtk libgl1 libgl1-mesa-dri libglx-mesa0 libegl1 libxxf86vm1 libxtst6"
  printf '%s' "$names"
}

# Which of window_libraries the loader does not find.
missing_window_libraries() {
  local known library
  known=$( { ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null) || return 0
  [ -n "$known" ] || return 0
  for library in $window_libraries; do
    case $known in *"$library "*) ;; *) printf '%s ' "$library" ;; esac
  done
}

need_window_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing
  missing=$(missing_window_libraries)
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2046  # a list of packages
  apt_install $(window_packages) && [ -z "$(missing_window_libraries)" ] && return 0
  if command -v apt-get >/dev/null 2>&1; then
    die "The window needs ${missing% }: sudo apt-get install -y $(window_packages)"
  fi
  die "The window needs ${missing% }: install GTK 3, OpenGL (Mesa), libXxf86vm and libXtst with your package manager."
}
