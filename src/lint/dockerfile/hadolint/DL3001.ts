import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { objections } from '../objections.ts';

const foreign = ['ssh', 'vim', 'shutdown', 'service', 'ps', 'free', 'top', 'kill', 'mount'];

export const DL3001: Rule<DockerfileSubject> = {
  id: 'DL3001',
  severity: 'info',
  profiles: ['hadolint'],
  summary: 'Leave commands for whole machines out of a container',
  why: 'ssh, vim, service, mount and their like work on a machine with an init system and a person before it; a build has neither.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3001',
  mentions: foreign,
  bad: [
    'FROM debian:12\nRUN top',
    'FROM debian:12\nRUN service nginx start',
    'FROM debian:12\nRUN make && ps aux | grep x',
  ],
  good: [
    'FROM debian:12\nRUN ls',
    'FROM debian:12\nRUN apt-get install -y ssh',
    'FROM debian:12\nRUN echo "top"',
  ],
  *check(subject) {
    yield* objections(
      subject,
      (command) => foreign.includes(command.name),
      ([first]) => ({
        message: `"${first?.name}" makes no sense in a container build.`,
      }),
    );
  },
};
