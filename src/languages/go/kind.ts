import { overLines } from '../../kernel/over-lines.ts';
import type { SourceFile } from '../../facts/source.ts';
import { anyHas } from '../common/search.ts';

export type ProgramKind = 'web' | 'worker' | 'job';

type Code = {
  readonly own: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  readonly imports: readonly string[];
};

const listen = new RegExp(
  overLines`
    ListenAndServe|\bnet\.Listen\(|\bhttp\.Serve\(|\bgrpc\.NewServer\(|\b(?:fast)?http\.Server\{|
    \b(?:web|beego)\.Run\(|\bkratos\.Server\(|\brest\.MustNewServer\(|\bzrpc\.MustNewServer\(
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
    \bworker\.InterruptCh\(|\bctrl\.NewManager\(|\bfor\s*\{|^\s*<-\s?\w{1,40}\s*$
  `,
  'mu',
);

/** What a program does once it runs: it answers, it goes on, or it comes to an end. */
export function kindOf({ own, files, imports }: Code): ProgramKind {
  const usesFramework = imports.some((path) => frameworks.test(path));
  if (anyHas(files, listen)) return 'web';
  if (usesFramework && anyHas(files, frameworkListen)) return 'web';
  const stays = own.some(({ text }) => staying.test(text)) || anyHas(files, waits);
  return stays ? 'worker' : 'job';
}

/** Waiting for messages or for the end of the process, wherever in the program. */
const waits =
  /\bsignal\.Notify|\.ConsumePartition\(|\.FetchMessage\(|\bworker\.InterruptCh\(|\bctrl\.NewManager\(/u;
