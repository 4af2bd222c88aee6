import { randomBytes } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import { markupOf, trusted, type Html } from '../html.ts';
import { showEmoji } from './emoji.ts';
import { fence } from './fence.ts';
import { linkReferences } from './references.ts';
import { sanitise } from './sanitise.ts';
import { alignByAttribute } from './tables.ts';
import { findTasks, renderTask } from './tasks.ts';
import type { Setting, Work } from './work.ts';

const parser = new MarkdownIt({ html: true, linkify: true, breaks: true });
parser.core.ruler.push('tasks', findTasks);
parser.core.ruler.push('emoji', showEmoji);
parser.core.ruler.push('references', linkReferences);
parser.core.ruler.push('tables', alignByAttribute);
parser.renderer.rules['fence'] = fence;
parser.renderer.rules['task'] = renderTask;

/**
 * A stranger's text becomes markup. What we add ourselves (checkboxes, suggestions, diagrams) waits in slots
 * behind a name that no text can guess, and is put in after everything else went through the sanitiser.
 */
export function renderMarkdown(source: string, setting: Setting): Html {
  const slots: Html[] = [];
  const name = `slot-${randomBytes(12).toString('hex')}`;
  const work: Work = { ...setting, slot: (content) => `${name}:${slots.push(content) - 1};` };
  const clean = sanitise(parser.render(source, work));
  const filled = clean.replaceAll(new RegExp(`${name}:(\\d+);`, 'gu'), (_, at: string) =>
    markupOf(slots[Number(at)]),
  );
  return trusted(filled);
}
