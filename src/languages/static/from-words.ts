import type { Service } from '../../facts/facts.ts';
import type { BuildPlan } from '../../spec/plan.ts';
import { applicationAssumed } from '../common/notes.ts';
import { runtimeOf } from '../common/ports.ts';
import { unwritten } from '../common/unwritten.ts';

/** A site that is still to be written: its pages stand beside the Dockerfile. */
export function fromWords(): { service: Service; plan: BuildPlan } {
  const service = unwritten({
    name: 'site',
    language: 'static',
    kind: 'static',
  });
  const plan: BuildPlan = {
    dockerfile: {
      template: 'docker/static.Dockerfile',
      holes: {
        hugo: undefined,
        zola: undefined,
        mkdocs: undefined,
        built: undefined,
        plain: { root: '.' },
        ours: true,
        theirs: undefined,
        lowered: undefined,
        server: 'nginxinc/nginx-unprivileged:1.29-alpine',
      },
    },
    ignore: ['static'],
    files: [],
    context: '',
    runtime: runtimeOf(101, 8080, ['20m', '32Mi', '64Mi']),
    notes: [
      applicationAssumed(
        { en: 'index.html beside the Dockerfile', zh: '与 Dockerfile 同目录的 index.html' },
        'https://hub.docker.com/r/nginxinc/nginx-unprivileged',
      ),
    ],
  };
  return { service, plan };
}
