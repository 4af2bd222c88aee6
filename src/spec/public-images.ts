import { brokers } from './programs/brokers.ts';
import { databases } from './programs/databases.ts';
import { keyValue } from './programs/key-value.ts';
import { phpSites } from './programs/php-sites.ts';
import { search } from './programs/search.ts';
import { selfHosted } from './programs/self-hosted.ts';
import type { PublicImage } from './programs/program.ts';
import { sites } from './programs/sites.ts';
import { tools } from './programs/tools.ts';
import { watchers } from './programs/watchers.ts';
import { webServers } from './programs/web-servers.ts';
import { workbench } from './programs/workbench.ts';

export type { PublicImage } from './programs/program.ts';

/** Well-known programs, each as it runs unprivileged on a read-only root. */
export const publicImages: readonly PublicImage[] = [
  ...webServers,
  ...databases,
  ...keyValue,
  ...search,
  ...brokers,
  ...watchers,
  ...sites,
  ...phpSites,
  ...selfHosted,
  ...workbench,
  ...tools,
];

/** By the name that people call it; `mongodb` and `mongo` are one. */
export function publicImage(name: string): PublicImage | undefined {
  const called = name.toLowerCase();
  return publicImages.find(({ app, aliases }) => app === called || aliases.includes(called));
}

/** The reference for a program; without a known version its own pinned one. */
export function referenceOf(image: PublicImage, version: string | undefined): string {
  const isNumber = version !== undefined && /^\d+(?:\.\d+){0,2}$/u.test(version);
  const named = isNumber ? image.versioned.replace('{version}', version) : version;
  return `${image.repository}:${named ?? image.tag}`;
}
