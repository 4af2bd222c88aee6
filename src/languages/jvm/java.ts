import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { ImageWish } from '../../spec/plan.ts';
import { isAtLeast, majorMinor } from './module.ts';
import type { Program } from './program.ts';
import { chooseJava, type ChosenJava } from './releases.ts';
import { bootVersion } from './spring.ts';
import { jvmVersion, plainVersion } from './version.ts';

/** The JVM of an image: as asked for or declared, but never older than what the build itself needs. */
export function javaOf(program: Program, snapshot: Snapshot, wish: ImageWish): ChosenJava {
  const asked = plainVersion(wish.version ?? '') ?? jvmVersion(program.module, snapshot)?.value;
  const least = leastFor(program, snapshot);
  return chooseJava(asked === undefined ? usual(program, snapshot) : Number(asked), least);
}

function gradleVersion(root: string, snapshot: Snapshot): string | undefined {
  const text = snapshot.text(join(root, 'gradle/wrapper/gradle-wrapper.properties')) ?? '';
  return /gradle-(\d{1,3}(?:\.\d{1,3}){0,2})-(?:bin|all)\.zip/u.exec(text)?.[1];
}

function leastFor(program: Program, snapshot: Snapshot): number {
  if (isAtLeast(bootVersion(program), 3)) return 17;
  return isAtLeast(gradleVersion(program.module.root, snapshot), 9) ? 17 : 8;
}

/** What people run where nobody says: as new as the frameworks and tools of that age can take. */
function usual(program: Program, snapshot: Snapshot): number {
  const boot = majorMinor(bootVersion(program));
  if (boot !== undefined) return ofBoot(boot);
  if (program.module.tool === 'sbt') return ofSbt(program, snapshot);
  if (program.module.tool !== 'gradle')
    return program.module.tool !== 'maven' ? 21 : program.found === undefined ? 11 : 17;
  const gradle = gradleVersion(program.module.root, snapshot);
  if (gradle === undefined || isAtLeast(gradle, 8, 5)) return 21;
  if (isAtLeast(gradle, 7, 3)) return 17;
  return isAtLeast(gradle, 5) ? 11 : 8;
}

function ofSbt({ module }: Program, snapshot: Snapshot): number {
  const text = snapshot.text(join(module.root, 'project/build.properties')) ?? '';
  const version = /sbt\.version\s?=\s?([\d.]{1,20})/u.exec(text)?.[1];
  if (isAtLeast(version, 1, 9)) return 21;
  return isAtLeast(version, 1, 6) ? 17 : 11;
}

function ofBoot([major, minor]: readonly [number, number]): number {
  if (major >= 3) return major > 3 || minor >= 2 ? 21 : 17;
  if (major < 2) return 8;
  return minor >= 5 ? 17 : 11;
}
