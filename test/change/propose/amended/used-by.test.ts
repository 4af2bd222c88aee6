import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const job =
  'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: closing\nspec:\n  template:\n    spec:\n      restartPolicy: OnFailure\n      containers:\n      - name: closing\n        image: finance/closing:24.3\n';

function amended(words: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${job}\`\`\`\n`);
  const { documents, changed = [] } = quoted(made.words);
  return { text: JSON.stringify(documents), isChanged: changed.length > 0 };
}

test.each([
  'Create a PriorityClass batch with the value 900. Then have the Job below use it.',
  'priorityclass batch 900; set it on this job',
  '创建名为 batch 的 PriorityClass，值为 900；然后让下面的 Job 使用它。',
])('a class that comes is that of the only run that is quoted: %s', (words) => {
  const { text, isChanged } = amended(words);
  expect(text).toContain('"priorityClassName":"batch"');
  expect(isChanged).toBe(true);
});

test.each(['Create a PriorityClass batch with the value 900.', 'Have the Job below use it.'])(
  'nobody is given a class that is not meant for it: %s',
  (words) => {
    expect(amended(words).isChanged).toBe(false);
  },
);
