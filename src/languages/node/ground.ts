import type { Debian } from '../common/debian.ts';
import type { Note } from '../../spec/note.ts';
import type { buildSteps } from './steps.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { ImageWish } from '../../spec/plan.ts';
import type { Member } from './member.ts';

/** What the plans of servers and of files to serve have in common. */
export type Ground = Question & {
  readonly steps: ReturnType<typeof buildSteps>;
  readonly buildImage: string;
  readonly slimImage: string;
  readonly debian: Debian;
  readonly notes: readonly Note[];
};

export type Question = {
  readonly member: Member;
  readonly service: Service;
  readonly snapshot: Snapshot;
  readonly wish: ImageWish;
};
