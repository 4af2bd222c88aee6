import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, RuntimeWish } from '../../spec/plan.ts';
import { assumedStart } from '../common/notes.ts';
import { unwritten } from '../common/unwritten.ts';
import { imageOf, user } from './plan.ts';

const words = ['deno', 'run', '--allow-net', '--allow-env', 'main.ts'];

/** An image for an application that is still to be written. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } {
  const service = unwritten({
    language: 'deno',
    languageVersion: wish.version,
    framework: wish.framework,
    start: words.join(' '),
    ports: [{ port: 8000, name: 'http', protocol: 'http' }],
  });
  return { service, plan: planOf(wish.version) };
}

function planOf(version: string | undefined): BuildPlan {
  return {
    dockerfile: {
      template: 'docker/deno.Dockerfile',
      holes: {
        image: imageOf(version),
        manifests: [],
        build: [],
        entry: 'main.ts',
        env: 'DENO_NO_UPDATE_CHECK=1 DENO_NO_PROMPT=1',
        user,
        port: { number: 8000 },
        start: `[${words.map((word) => JSON.stringify(word)).join(', ')}]`,
      },
    },
    ignore: ['deno'],
    files: [],
    context: '',
    runtime: {
      user,
      port: 8000,
      writable: [],
      resources: { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    },
    notes: [assumedStart(words.join(' '), 'https://docs.deno.com/runtime/reference/docker/')],
  };
}
