type Command = { readonly command: readonly string[]; readonly rest: string };

/** A command that a text holds: as a list, between marks, or up to the end of its clause. */
export function commandIn(text: string): Command | undefined {
  const found = listed.exec(text);
  if (found !== null) return commandOf(text, found[0], membersOf(found.groups?.['list'] ?? ''));
  const open = marked.exec(text) ?? shell.exec(text) ?? leading.exec(text);
  return open === null ? undefined : commandOf(text, open[0], wordsOf(open.groups?.['said'] ?? ''));
}

function commandOf(text: string, said: string, command: readonly string[]): Command | undefined {
  return command.length === 0 ? undefined : { command, rest: text.replace(said, ' ') };
}

function membersOf(list: string): string[] {
  return Array.from(list.matchAll(/"([^"]*)"|'([^']*)'/gu), ([, double, single]) => double ?? single ?? '');
}

const listed = /(?:the\s)?(?:command\s?:?\s|exec\s)?\[(?<list>\s?["'][^\]\n]{1,300})\]/iu;
const marked =
  /(?:the\s)?(?:command|命令|执行|execut\w+|runs?|running|exec)\s?(?:is|为|:)?\s?(?:`(?<said>[^`\n]{2,300})`|"(?<said>[^"\n]{2,300})"|'(?<said>[^'\n]{2,300})')/iu;
const shell =
  /(?:(?:the\s)?(?:command|命令|执行|execut\w+|runs?|running|exec)\s?(?:is|为|:)?\s?)?(?<![\w./-])(?<said>(?:\/bin\/)?(?:ba)?sh\s-c\s(?:"[^"\n]{1,300}"|'[^'\n]{1,300}'))/iu;
const leading =
  /(?<!\w)(?:the\s)?(?:commands?|execut(?:es|e|ing|ion\sof)|runs|running|run|exec|namely|post-?start(?=\s?[:：])|pre-?stop(?=\s?[:：])|命令|执行)\s?[:：]?\s?(?:(?:the\s)?command|命令)?\s?:?\s?(?<said>(?!in\s|on\s|the\s|a\s|based|probe)(?:\/[\w./-]+|[a-z][\w.-]+(?=\s-|\s[\w./-]+))(?:\s(?!(?:right|immediately|just|before|instead|every|with|and|after|rather|in\splace|on\sport)(?!\w))(?:"[^"\n]*"|'[^'\n]*'|[^\s,;，。；]+)){0,12})/iu;

/** As a shell takes it apart. */
export function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/gu), ([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replace(/[.。]$/u, ''),
  );
}
