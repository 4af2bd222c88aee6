import type { Root } from './roots.ts';

/** Names that an image sets beside PATH; undefined for an image that is not known. */
export function imageVariables(image: Root | undefined): readonly string[] | undefined {
  if (image === undefined || image.registry !== undefined) return undefined;
  return known.get(image.name);
}

const java = ['JAVA_HOME', 'JAVA_VERSION', 'LANG', 'LANGUAGE', 'LC_ALL'];

/** Official images, with what any of their variants of the last years sets. */
const known: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['scratch', []],
  ['alpine', []],
  ['debian', []],
  ['ubuntu', []],
  ['busybox', []],
  ['fedora', ['DISTTAG', 'FGC', 'container', 'FBR']],
  ['centos', []],
  ['almalinux', ['LC_ALL']],
  ['rockylinux', []],
  ['node', ['NODE_VERSION', 'YARN_VERSION', 'NPM_CONFIG_LOGLEVEL']],
  [
    'python',
    [
      'LANG',
      'GPG_KEY',
      'PYTHON_VERSION',
      'PYTHON_SHA256',
      'PYTHON_PIP_VERSION',
      'PYTHON_SETUPTOOLS_VERSION',
      'PYTHON_GET_PIP_URL',
      'PYTHON_GET_PIP_SHA256',
    ],
  ],
  ['golang', ['GOLANG_VERSION', 'GOTOOLCHAIN', 'GOPATH']],
  ['rust', ['RUSTUP_HOME', 'CARGO_HOME', 'RUST_VERSION']],
  [
    'ruby',
    [
      'LANG',
      'RUBY_VERSION',
      'RUBY_MAJOR',
      'RUBY_DOWNLOAD_SHA256',
      'RUBY_DOWNLOAD_URL',
      'GEM_HOME',
      'BUNDLE_SILENCE_ROOT_WARNING',
      'BUNDLE_APP_CONFIG',
      'BUNDLE_PATH',
      'BUNDLE_BIN',
      'RUBYGEMS_VERSION',
      'BUNDLER_VERSION',
    ],
  ],
  ['eclipse-temurin', java],
  ['openjdk', java],
  ['maven', [...java, 'MAVEN_HOME', 'MAVEN_CONFIG', 'MAVEN_VERSION', 'USER_HOME_DIR', 'SHA', 'BASE_URL']],
  ['nginx', ['NGINX_VERSION', 'NJS_VERSION', 'NJS_RELEASE', 'PKG_RELEASE', 'DYNPKG_RELEASE', 'ACME_VERSION']],
]);
