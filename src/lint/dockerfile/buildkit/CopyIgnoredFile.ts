import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { readDockerignore } from '../dockerignore.ts';
import { localSources } from '../sources.ts';

export const CopyIgnoredFile: Rule<DockerfileSubject> = {
  id: 'CopyIgnoredFile',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Do not copy what .dockerignore leaves out',
  why: 'The file never reaches the build, so the copy fails or finds nothing.',
  docs: 'https://docs.docker.com/reference/build-checks/copy-ignored-file/',
  mentions: ['copy', 'add'],
  bad: [
    { Dockerfile: 'FROM scratch\nCOPY a.txt /', '.dockerignore': '*.txt\n' },
    { Dockerfile: 'FROM scratch\nADD dist/a /', '.dockerignore': 'dist\n' },
    { Dockerfile: 'FROM scratch\nCOPY Dockerfile .', '.dockerignore': '*\n!src\n' },
  ],
  good: [
    { Dockerfile: 'FROM scratch\nCOPY a.txt /', '.dockerignore': '*.txt\n!a.txt\n' },
    { Dockerfile: 'FROM scratch\nCOPY . /', '.dockerignore': 'dist\n' },
    { Dockerfile: 'FROM scratch\nCOPY --from=a a.txt /', '.dockerignore': '*.txt\n' },
    'FROM scratch\nCOPY a.txt /',
  ],
  *check({ all, context }) {
    if (context?.dockerignore === undefined) return;
    const ignores = readDockerignore(context.dockerignore);
    for (const instruction of all) {
      for (const source of localSources(instruction)) {
        if (ignores(source.text)) yield { at: source, message: `.dockerignore leaves out ${source.text}.` };
      }
    }
  },
};
