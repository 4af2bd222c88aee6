import { claimsOf, type Meaning } from './match.ts';
import { publicImages } from '../public-images.ts';
import type { Reader } from './wish.ts';

const apps = publicImages.flatMap((image) => [image.app, ...image.aliases]).join('|');
const app = new RegExp(
  String.raw`(?<![\w./-])(${apps})(?![\w./-])(?::([\w][\w.-]{0,60}))?(?:\s+v?(\d+(?:\.\d+){0,2}))?`,
  'giu',
);
const reference =
  /(?<![\w./-])((?:[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?\/)(?:[a-z0-9._-]+\/){0,4}[a-z0-9._-]+(?::[\w][\w.-]{0,120}|@sha256:[0-9a-f]{64}))/gu;
const shortReference = /\bimage\s*[:=]?\s*((?:[a-z0-9._-]+\/){0,2}[a-z0-9._-]+:[\w][\w.-]{0,120})/gu;

export const image: Reader = {
  id: 'image',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Image', zh: '镜像' },
      [reference, meanReference],
      [shortReference, meanReference],
      [app, meanApp],
    ),
};

function meanReference([image = '']: readonly string[]): Meaning {
  return { wish: { image }, value: image };
}

function meanApp([said = '', tag = '', version = '']: readonly string[]): Meaning | undefined {
  const wanted = tag === '' ? version : tag;
  const found = publicImages.find(({ app: name, aliases }) =>
    [name, ...aliases].includes(said.toLowerCase()),
  );
  if (found === undefined) return undefined;
  return {
    wish: { app: found.app, ...(wanted === '' ? {} : { appVersion: wanted }) },
    value: [found.app, wanted].join(' ').trim(),
  };
}
