import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { objections } from '../objections.ts';

export const DL3003: Rule<DockerfileSubject> = {
  id: 'DL3003',
  severity: 'warning',
  profiles: ['hadolint'],
  summary: 'Use WORKDIR instead of cd',
  why: '`cd` holds for one RUN only, so the next line silently starts somewhere else.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3003',
  mentions: ['cd'],
  bad: [
    'FROM debian:12\nRUN cd /opt',
    'FROM debian:12\nRUN git clone repo && cd repo && make',
    'FROM debian:12\nONBUILD RUN cd /a; make',
  ],
  good: [
    'FROM debian:12\nWORKDIR /opt',
    'FROM debian:12\nRUN git -C repo pull',
    'FROM debian:12\nRUN echo cd',
  ],
  *check(subject) {
    yield* objections(subject, (command) => command.name === 'cd');
  },
};
