import { present } from '../../kernel/present.ts';
import type { BuildPlan } from '../../spec/plan.ts';
import type { Note } from '../../spec/note.ts';
import { execForm } from '../common/ports.ts';
import type { Bundle } from './bundle.ts';
import type { ChosenVersion } from './releases.ts';

const standard = new Set(
  `English benchmark cgi coverage date delegate digest erb etc fcntl fiddle fileutils find forwardable getoptlong io ipaddr
  json logger monitor net objspace observer open-uri open3 openssl optparse ostruct pathname pp prettyprint psych pty random
  readline resolv ripper securerandom set shellwords singleton socket stringio strscan tempfile thread time timeout tmpdir
  tsort un uri weakref yaml zlib`.split(/\s+/u),
);

/** They left the standard library, and need no compiler. */
const apart = new Map([
  ['webrick', 'webrick:1.9.1'],
  ['base64', 'base64:0.2.0'],
  ['csv', 'csv:3.3.2'],
]);

type Ground = {
  readonly bundle: Bundle;
  readonly version: ChosenVersion;
  readonly user: number;
  readonly words: readonly string[];
  readonly port: number | undefined;
};

/** A program without a Gemfile that needs nothing but Ruby itself; undefined where it needs more. */
export function scriptPlan(ground: Ground, notes: readonly Note[]): BuildPlan | undefined {
  const { bundle, version, user, words, port } = ground;
  const named = [...new Set(bundle.gems.map(({ name }) => name))].filter((name) => !name.startsWith('.'));
  const more = named.filter((name) => !standard.has(name));
  if (more.some((name) => !apart.has(name))) return undefined;
  const names = more.map((name) => apart.get(name)).join(' ');
  return {
    dockerfile: {
      template: 'docker/ruby-script.Dockerfile',
      holes: {
        image: `ruby:${version.tag}-slim-${version.debian}`,
        gems: names === '' ? undefined : { names },
        user,
        port: port === undefined ? undefined : { number: port },
        start: execForm(words),
      },
    },
    ignore: ['ruby'],
    files: [],
    context: bundle.folder,
    runtime: present({
      user,
      port,
      writable: [],
      resources: { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' },
    }),
    notes: [...notes],
  };
}
