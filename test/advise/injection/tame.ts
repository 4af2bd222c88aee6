import { expect } from '@jest/globals';

/** Nothing of what comes to life on GitHub, outside of code. */
export function isTame(text: string): void {
  const prose = text.replaceAll(/```[\s\S]*?```/gu, '').replaceAll(/`[^`\n]*`/gu, '');
  const ours = prose
    .replaceAll(/<\/?(?:details|summary)>/gu, '')
    .replaceAll('@mona', '')
    .replaceAll(/#1[23]\b/gu, '');
  expect(ours).not.toMatch(/!\[|<[a-z!/]|https?:\/\/(?!kubernetes\.io)|www\.|evil\.test/iu);
  expect(ours).not.toMatch(/@[a-z\d]|(?<!&)#\d|\bGH-\d|^\/[a-z]/imu);
  expect(text).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u);
  expect(text).not.toContain('hunter2hunter2');
}
