import { join } from '../../kernel/paths.ts';
import { needsInit } from '../common/init.ts';
import type { Member } from './member.ts';

/** Their servers end when they are asked to. */
const graceful = new Set([
  'nextjs',
  'nuxt',
  'sveltekit',
  'remix',
  'react-router',
  'tanstack-start',
  'solid-start',
  'nitro',
  'strapi',
  'directus',
  'medusa',
  'adonisjs',
]);

const handled =
  /['"`]SIGTERM['"`]|\benableShutdownHooks\(|\b(?:http-terminator|terminus|close-with-grace|lightship|http-graceful-shutdown)\b/u;

export function endsOnlyByForce(member: Member): boolean {
  const { framework, files } = member;
  const isTheirs = graceful.has(framework?.name ?? '') && !startsOwnFile(member);
  return !isTheirs && needsInit(files, handled);
}

/** `node server.js` of people, which only hands requests to the framework. */
function startsOwnFile({ start, files, pkg }: Member): boolean {
  const words = new Set((start?.words ?? []).map((word) => join(pkg.folder, word)));
  return files.some(({ path, text }) => words.has(path) && text.includes('.listen('));
}
