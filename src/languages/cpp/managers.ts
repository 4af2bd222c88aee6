import { join } from '../../kernel/paths.ts';
import type { Project } from '../recipe/recipe.ts';

/** How packages that the system does not have come into the stage that builds. */
export type Manager = {
  readonly name: 'conan' | 'vcpkg';
  /** Of Debian, beside what CMake needs. */
  readonly needs: readonly string[];
  /** Copied first, so that the layer of the packages stays. */
  readonly manifests: string;
  readonly install: readonly string[];
  /** What CMake is told. */
  readonly flags: string;
};

export function managerOf({ folder, snapshot }: Project): Manager | undefined {
  const at = (name: string) => snapshot.text(join(folder, name));
  if (at('vcpkg.json') !== undefined) return vcpkg;
  const file = ['conanfile.txt', 'conanfile.py'].find((name) => at(name) !== undefined);
  const text = file === undefined ? undefined : at(file);
  return file === undefined || text === undefined || isFirst(text) ? undefined : conan(file, text);
}

/** Conan 1 wrote other files, and its packages are not kept any more. */
function isFirst(text: string): boolean {
  return /^\s{0,20}cmake(?:_find_package\w{0,20}|_multi|_paths)?\s{0,20}$|generators\s{0,4}=[^\n]{0,80}["']cmake/mu.test(
    text,
  );
}

/** Packages are linked in: of what is built only the program is left. */
function conan(file: string, text: string): Manager {
  const generators = /CMakeToolchain/u.test(text) ? '' : ' --generator CMakeDeps --generator CMakeToolchain';
  return {
    name: 'conan',
    needs: ['python3-venv'],
    manifests: file,
    install: [
      'python3 -m venv /opt/conan && /opt/conan/bin/pip install --no-cache-dir conan==2.15.1',
      `/opt/conan/bin/conan profile detect && /opt/conan/bin/conan install . --build=missing --settings=build_type=Release --output-folder=/conan${generators}`,
    ],
    flags: '-DCMAKE_TOOLCHAIN_FILE="$(find /conan -name conan_toolchain.cmake -print -quit)"',
  };
}

const vcpkg: Manager = {
  name: 'vcpkg',
  needs: [
    'autoconf',
    'automake',
    'bison',
    'curl',
    'flex',
    'libtool',
    'ninja-build',
    'perl',
    'tar',
    'unzip',
    'zip',
  ],
  manifests: 'vcpkg*.json',
  install: [
    // Whole, as a baseline may name any commit of it.
    'git clone https://github.com/microsoft/vcpkg /opt/vcpkg && git -C /opt/vcpkg checkout 2025.06.13 && /opt/vcpkg/bootstrap-vcpkg.sh -disableMetrics',
    'VCPKG_FORCE_SYSTEM_BINARIES=1 /opt/vcpkg/vcpkg install --x-install-root=/vcpkg',
  ],
  flags:
    '-DCMAKE_TOOLCHAIN_FILE=/opt/vcpkg/scripts/buildsystems/vcpkg.cmake -DVCPKG_INSTALLED_DIR=/vcpkg -DVCPKG_MANIFEST_INSTALL=OFF',
};
