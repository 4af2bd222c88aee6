import { overLines } from '../../kernel/over-lines.ts';
import type { SourceFile } from '../../facts/source.ts';
import { anyHas } from '../common/search.ts';
import { drivers } from './drivers.ts';

export type ProgramKind = 'web' | 'worker' | 'job';

type Code = {
  readonly own: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  readonly imports: readonly string[];
};

const listen = new RegExp(
  overLines`
    ListenAndServe|\bnet\.Listen\(|\bhttp\.Serve\(|\bgrpc\.NewServer\(|\b(?:fast)?http\.Server\{|
    \b(?:web|beego)\.Run(?:WithMiddleWares)?\(|\bkratos\.Server\(|\brest\.MustNewServer\(|\bzrpc\.MustNewServer\(
  `,
  'u',
);
const frameworkListen = /\.(?:Run|Start|Listen|StartServer|RunTLS|StartTLS)\(/u;
const frameworks = new RegExp(
  overLines`
    ^github\.com/(?:
      gin-gonic/gin|labstack/echo|gofiber/fiber|kataras/iris|beego/beego|astaxie/beego|
      gobuffalo/buffalo|revel/revel|go-martini|valyala/fasthttp|cloudwego/(?:hertz|kitex)|gogf/gf|
      go-kratos/kratos|pocketbase/pocketbase|urfave/negroni|codegangsta/negroni
    )(?:/|$)
  `,
  'u',
);
const staying = new RegExp(
  overLines`
    \bsignal\.Notify|\bsignal\.NotifyContext|\bselect\s*\{\s*\}|\btime\.NewTicker\(|\btime\.Tick\(|
    \.Subscribe\(|\.Consume\(|\.ConsumePartition\(|\.FetchMessage\(|\.ReadMessage\(|
    \bworker\.InterruptCh\(|\bctrl\.NewManager\(|^\s*<-\s?\w{1,40}\s*$
  `,
  'mu',
);
/** A loop that has no end, or that waits in between. */
const loop = /\bfor\s*\{(?![^]{0,400}\b(?:break|return)\b)/u;
const endless = /\bfor\s*\{/u;
const resting = /\bfor\s*\{[^]{0,2000}(?:\btime\.(?:Sleep|After)\(|\bselect\s*\{|<-)/u;

/** What asks a person at a terminal. */
const asking = new RegExp(
  overLines`
    ^(?:
      github\.com/(?:
        AlecAivazis/survey|charmbracelet/|manifoldco/promptui|peterh/liner|chzyer/readline|
        c-bata/go-prompt|rivo/tview|gdamore/tcell|jroimartin/gocui
      )|gopkg\.in/AlecAivazis/survey
    )
  `,
  'u',
);

/** A password is asked of somebody who sits there. */
const asksSecret = /\bReadPassword\(|\bgopass\.Get/u;

/** What a program does once it runs: it answers, it goes on, or it comes to an end. */
export function kindOf({ own, files, imports }: Code): ProgramKind {
  const usesFramework = imports.some((path) => frameworks.test(path));
  if (anyHas(files, listen)) return 'web';
  if (usesFramework && anyHas(files, frameworkListen)) return 'web';
  if (imports.some((path) => asking.test(path)) || anyHas(files, asksSecret)) return 'job';
  const isFed = usesDriver(imports);
  const loops = own
    .map(withoutTemplates)
    .some((text) => loop.test(text) || resting.test(text) || (isFed && endless.test(text)));
  return loops || waitsToEnd({ own, files }) ? 'worker' : 'job';
}

/** Whether anything but a loop keeps it running: messages, the clock, what it speaks to, a signal to end. */
export function isHeld(code: Code): boolean {
  return waitsToEnd(code) || usesDriver(code.imports);
}

function waitsToEnd({ own, files }: Pick<Code, 'own' | 'files'>): boolean {
  return own.some(({ text }) => staying.test(text)) || anyHas(files, waits);
}

function usesDriver(imports: readonly string[]): boolean {
  return imports.some((path) => drivers.some(([, bases]) => bases.some((base) => path.startsWith(base))));
}

/** Code that a program writes is not its own. */
function withoutTemplates({ text }: SourceFile): string {
  return text.replaceAll(/\x60[^\x60]{0,20000}\x60/gu, '');
}

/** Waiting for messages or for the end of the process, wherever in the program. */
const waits =
  /\bsignal\.Notify|\.ConsumePartition\(|\.FetchMessage\(|\bworker\.InterruptCh\(|\bctrl\.NewManager\(/u;
