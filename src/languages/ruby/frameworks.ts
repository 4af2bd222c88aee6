import type { Snapshot } from '../../facts/snapshot.ts';
import { gemOf } from './gemfile.ts';
import { rackupOf } from './rackup.ts';
import type { Bundle } from './bundle.ts';

export type Framework = {
  readonly name: string;
  readonly gems: readonly string[];
  readonly kind: 'web' | 'worker' | 'static';
  readonly port: number;
  readonly output?: string;
};

/** The more a framework contains, the earlier it stands; workers only where nothing serves. */
const frameworks: readonly Framework[] = [
  { name: 'rails', gems: ['rails', 'railties'], kind: 'web', port: 3000 },
  { name: 'hanami', gems: ['hanami'], kind: 'web', port: 2300 },
  { name: 'padrino', gems: ['padrino'], kind: 'web', port: 3000 },
  { name: 'sinatra', gems: ['sinatra', 'sinatra-contrib'], kind: 'web', port: 4567 },
  { name: 'grape', gems: ['grape'], kind: 'web', port: 9292 },
  { name: 'roda', gems: ['roda'], kind: 'web', port: 9292 },
  { name: 'camping', gems: ['camping'], kind: 'web', port: 3301 },
  { name: 'cuba', gems: ['cuba'], kind: 'web', port: 9292 },
  { name: 'jekyll', gems: ['jekyll', 'github-pages'], kind: 'static', port: 8080, output: '_site' },
  { name: 'middleman', gems: ['middleman'], kind: 'static', port: 8080, output: 'build' },
  { name: 'bridgetown', gems: ['bridgetown'], kind: 'static', port: 8080, output: 'output' },
  { name: 'sidekiq', gems: ['sidekiq'], kind: 'worker', port: 0 },
  { name: 'karafka', gems: ['karafka'], kind: 'worker', port: 0 },
  { name: 'resque', gems: ['resque'], kind: 'worker', port: 0 },
];

/** What a `config.ru` serves when nothing contains more. */
const rack: Framework = {
  name: 'rack',
  gems: ['rack', 'rackup', 'puma', 'falcon', 'thin', 'unicorn'],
  kind: 'web',
  port: 9292,
};

export function frameworkOf(bundle: Bundle, snapshot: Snapshot): Framework | undefined {
  const known = frameworks.find(({ gems }) => gemOf(bundle, ...gems) !== undefined);
  if (known !== undefined) return known;
  const all = { ...bundle, gems: bundle.all };
  const site = frameworks.find(({ kind, gems }) => kind === 'static' && gemOf(all, ...gems) !== undefined);
  return site ?? (rackupOf(bundle.folder, snapshot) === undefined ? undefined : rack);
}
