import { rootImage } from './roots.ts';
import type { DockerfileSubject } from './subject.ts';
import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';

const shells = new Set(['/bin/bash', '/bin/zsh', '/bin/ash', 'bash', 'zsh', 'ash']);

/** True where a SHELL makes pipes fail as a whole, or is none that could. */
export function guardsPipes({ json }: Instruction): boolean {
  const [name = '', ...options] = (json ?? []).map((word) => word.text);
  if (/(?:^|[\\/])(?:pwsh|powershell|cmd)(?:\.exe)?$/iu.test(name)) return true;
  return (
    shells.has(name) && options.includes('pipefail') && options.some((option) => /^-[a-z]*o/u.test(option))
  );
}

/** The words for SHELL that an image is known to have; undefined where that is not known. */
export function pipefailShell({ stages }: DockerfileSubject, stage: Stage): string | undefined {
  const image = rootImage(stages, stage);
  if (image === undefined || image.registry !== undefined) return undefined;
  if (image.name === 'alpine' || /alpine/u.test(image.tag ?? ''))
    return '["/bin/ash", "-eo", "pipefail", "-c"]';
  return withBash.has(image.name) ? '["/bin/bash", "-o", "pipefail", "-c"]' : undefined;
}

/** Official images with bash, in every variant but those on Alpine. */
const withBash = new Set([
  'almalinux',
  'amazonlinux',
  'buildpack-deps',
  'centos',
  'debian',
  'eclipse-temurin',
  'fedora',
  'golang',
  'gradle',
  'httpd',
  'maven',
  'mysql',
  'nginx',
  'node',
  'openjdk',
  'perl',
  'php',
  'postgres',
  'python',
  'redis',
  'rockylinux',
  'ruby',
  'rust',
  'tomcat',
  'ubuntu',
]);
