import { knownPrograms } from '../../../../spec/compose/convert/known-programs.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { programs } from '../../../../spec/words/mentions/programs.ts';

/** Folders of images as everybody runs them, where ours are built in another way. */
const folders: Readonly<Record<string, string>> = {
  gitea: '/data',
  ollama: '/root/.ollama',
  postgres: '/var/lib/postgresql/data',
  mongo: '/data/db',
  mongodb: '/data/db',
  sonarqube: '/opt/sonarqube/data',
  outline: '/var/lib/outline/data',
};

/** Where a program keeps what must not be lost. */
export function folderOf(app: string): string | undefined {
  return folders[app] ?? knownPrograms[app]?.data?.[0] ?? publicImage(app)?.data?.path;
}

/** Ours comes with a claim. */
export function isKept(app: string): boolean {
  return publicImage(app)?.data !== undefined;
}

/** Where it listens, as everybody runs it. */
export function knownPort(app: string | undefined): number | undefined {
  return programs.find((one) => one.app === app)?.port;
}
