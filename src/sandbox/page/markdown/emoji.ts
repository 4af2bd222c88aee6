import type { StateCore } from 'markdown-it';
import { entryOf } from '../../../kernel/entry.ts';

/** The names that programs and people write most; any other name stays as it was written. */
const signs: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  anchor: '⚓',
  arrow_right: '➡️',
  art: '🎨',
  books: '📚',
  bug: '🐛',
  bulb: '💡',
  chart_with_upwards_trend: '📈',
  clock1: '🕐',
  construction: '🚧',
  eyes: '👀',
  fire: '🔥',
  gear: '⚙️',
  green_circle: '🟢',
  hammer: '🔨',
  heart: '❤️',
  heavy_check_mark: '✔️',
  hooray: '🎉',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  information_source: 'ℹ️',
  key: '🔑',
  link: '🔗',
  lock: '🔒',
  mag: '🔍',
  memo: '📝',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  orange_circle: '🟠',
  package: '📦',
  point_right: '👉',
  question: '❓',
  recycle: '♻️',
  red_circle: '🔴',
  robot: '🤖',
  rocket: '🚀',
  rotating_light: '🚨',
  shield: '🛡️',
  ship: '🚢',
  smile: '😄',
  sparkles: '✨',
  stop_sign: '🛑',
  tada: '🎉',
  thumbsdown: '👎',
  thumbsup: '👍',
  warning: '⚠️',
  wave: '👋',
  whale: '🐳',
  white_check_mark: '✅',
  wrench: '🔧',
  x: '❌',
  yellow_circle: '🟡',
  zap: '⚡',
};

/** `:rocket:` becomes the sign, outside code. */
export function showEmoji(state: StateCore): void {
  for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === 'text') token.content = token.content.replaceAll(/:([\w+-]{1,40}):/gu, signOf);
  }
}

function signOf(written: string, name: string): string {
  return entryOf(signs, name) ?? written;
}
