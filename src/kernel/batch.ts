export type BatchLimits<Item> = {
  readonly items: number;
  /** A group ends before its weights add up to more than this; one item alone may weigh more. */
  readonly weight: number;
  readonly weigh: (item: Item) => number;
  /** Between two groups, so that they are worth their commit; one that comes after a lull goes at once. */
  readonly rest: () => Promise<void>;
};

type Pending<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Group commit: whatever arrives while one transaction is being written goes into the next one together, so
 * that one sync to the disk serves many. Where a group fails, each of it is tried alone.
 */
export function createBatch<Item, Answer>(
  write: (items: readonly Item[]) => Promise<readonly Answer[]>,
  limits: BatchLimits<Item>,
): (item: Item) => Promise<Answer> {
  const waiting: Pending<Item, Answer>[] = [];
  let isWriting = false;

  async function drain(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await writeGroup(write, takeGroup(waiting, limits));
      await limits.rest();
    }
    isWriting = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void drain();
    });
}

function takeGroup<Item, Answer>(
  waiting: Pending<Item, Answer>[],
  limits: BatchLimits<Item>,
): readonly Pending<Item, Answer>[] {
  let weight = 0;
  let count = 0;
  for (const { item } of waiting) {
    weight += limits.weigh(item);
    if (count > 0 && (weight > limits.weight || count >= limits.items)) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

async function writeGroup<Item, Answer>(
  write: (items: readonly Item[]) => Promise<readonly Answer[]>,
  group: readonly Pending<Item, Answer>[],
): Promise<void> {
  try {
    const answers = await write(group.map(({ item }) => item));
    for (const [at, { resolve, reject }] of group.entries()) {
      const answer = answers[at];
      if (answer === undefined) reject(new Error('the group was written without an answer for each'));
      else resolve(answer);
    }
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await writeGroup(write, [one]);
  }
}
