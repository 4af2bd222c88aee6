import { composeServices } from '../facts/compose.ts';
import type { Service } from '../facts/facts.ts';
import { productiveUnder } from '../facts/tree.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Volume } from './container.ts';

const folder = '/run/secrets';
const code = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|scala|cs|fs|rb|php|exs?|sh|ya?ml|properties|toml)$/u;
const named = /\/run\/secrets\/([A-Za-z0-9][\w.-]{0,100}[\w])(?![\w.-]{0,100}[\w/{$])/gu;
const largest = 200_000;

/** Files of secrets where Docker puts them: what the code reads there, and what compose hands to it. */
export function secretFiles(service: Service, name: string, snapshot: Snapshot): Volume[] {
  const keys = [...new Set([...readBy(service, snapshot), ...handedTo(service, snapshot)])].toSorted();
  if (keys.length === 0) return [];
  const items = Object.fromEntries(keys.map((key) => [key, key]));
  return [
    {
      name: 'secrets',
      path: folder,
      readOnly: true,
      source: { kind: 'secret', from: `${name}-secrets`, items },
    },
  ];
}

function readBy({ path, kind }: Service, snapshot: Snapshot): string[] {
  if (kind === 'static') return [];
  return productiveUnder(path === '.' ? '' : path, snapshot)
    .filter((file) => code.test(file) && !/compose/u.test(file))
    .flatMap((file) => {
      const text = snapshot.text(file) ?? '';
      if (text.length > largest || !text.includes(folder)) return [];
      return [...text.matchAll(named)].map(([, key = '']) => key);
    });
}

/** Where the image of people is kept, compose says which it is given. */
function handedTo({ dockerfile }: Service, snapshot: Snapshot): readonly string[] {
  if (dockerfile === undefined) return [];
  return composeServices(snapshot).find((one) => one.dockerfile === dockerfile)?.secretFiles ?? [];
}
