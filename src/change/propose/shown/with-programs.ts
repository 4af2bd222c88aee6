import type { Facts } from '../../../facts/facts.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Order } from '../order.ts';
import type { Story } from '../story.ts';
import type { Shown } from './objects.ts';
import { inOwnFolder, programStory, type Programs } from './programs.ts';
import type { Tell } from './reading.ts';
import { titleOfPrograms, unwiredNote } from './sayings.ts';

type Scene = {
  readonly order: Order;
  readonly facts: Facts;
  readonly shown: readonly Shown[];
  readonly tell: Tell;
};

/** What is said of what is shown, and programs that shall run beside it. */
export function withPrograms(own: Story | undefined, programs: Programs, scene: Scene): Result<Story> {
  const made = programStory(programs, scene.order, scene);
  if (!made.ok) return made;
  const { order, facts, shown } = scene;
  const beside = besides(made.value, programs, { order, shown });
  const whole = { ...beside, order, facts, told: beside.spec };
  return ok(own === undefined ? whole : joined(own, whole));
}

function besides(made: Story, { names }: Programs, { order, shown }: Pick<Scene, 'order' | 'shown'>): Story {
  const [name = ''] = names;
  const notes = names.map((one) => unwiredNote(one, shown));
  return {
    ...made,
    files: inOwnFolder(made.files, name),
    notes: [...made.notes, ...notes],
    title: titleOfPrograms(names, order.request.language),
  };
}

function joined(own: Story, other: Story): Story {
  const understood = [...own.reading.understood, ...other.reading.understood];
  const leftover = [...own.reading.leftover, ...other.reading.leftover];
  return {
    ...other,
    files: [...own.files, ...other.files],
    reading: { ...other.reading, understood, leftover },
    notes: [...own.notes, ...other.notes],
    questions: [...own.questions, ...other.questions],
    title: [own.title, other.title].filter(Boolean).join(', '),
  };
}
