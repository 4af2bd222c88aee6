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
  'strapi',
  'directus',
  'medusa',
  'adonisjs',
]);

const handled =
  /['"`]SIGTERM['"`]|\benableShutdownHooks\(|\b(?:http-terminator|terminus|close-with-grace|lightship|http-graceful-shutdown)\b/u;

export function endsOnlyByForce({ framework, files }: Member): boolean {
  return !graceful.has(framework?.name ?? '') && needsInit(files, handled);
}
