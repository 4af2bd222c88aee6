import { overLines } from '../../kernel/over-lines.ts';

/** How JVM languages read the environment, up to the name. */
export const environment = overLines`
  (?:
    System\.getenv\(\)\s?\.?(?:getOrDefault\(|get\(|\[)?\s?|System\.getenv\(?\s?|System/getenv\s|
    \benvironment\(\)\.get\(\s?|\bgetenv\(\s?|sys\.env(?:\.get|\.getOrElse)?\(?\s?|
    \bDotenv\.\w{1,20}\(\s?|\bdotenv(?:\.get\(|\[)\s?|\bEnvVar\.\w{1,30}\(\s?|(?<![\w.])env[([]\s?
  )
`;

/** `:database-url` is how Clojure asks for `DATABASE_URL`. */
export function screaming(keyword: string): string {
  return keyword.replaceAll('-', '_').toUpperCase();
}

/** A port as code gives it to a server, literally or by a name. */
const calls = [
  String.raw`\.(?:l|rxL)isten\(`,
  String.raw`\bport\(`,
  String.raw`\bforPort\(|\bnewServerBuilderForPort\(`,
  String.raw`\.bind\(`,
  String.raw`\.start\(`,
  String.raw`\bembeddedServer\(.{0,60}?port\s?=`,
  String.raw`\bembeddedServer\(\s?\w+\s?,`,
  String.raw`\bnewServerAt\(.{0,60}?,`,
  String.raw`\bbindAndHandle\(.{0,80}?,.{0,40}?,`,
  String.raw`\bbindHttp\(`,
  String.raw`\bwithPort\(\s?port`,
  String.raw`\bdefaultWithPort\(`,
  String.raw`\bServer\.Config\.default\.port\(`,
  String.raw`\bnew InetSocketAddress\((?:\s?"[^"]{0,60}"\s?,)?`,
  String.raw`\bInetSocketAddress\((?:\s?"[^"]{0,60}"\s?,)?`,
  String.raw`\bnew \w{0,40}Server\(`,
  String.raw`\bnew ServerSocket\(`,
  String.raw`\bServerSocket\(`,
  String.raw`(?<!\bNetworkConfig\(\))\.setPort\(`,
  String.raw`\.http\(`,
  String.raw`\.asServer\(\s?\w{1,40}\(`,
  String.raw`\bJetty\(|\bUndertow\(|\bSunHttp\(|\bNetty\(|\bApacheServer\(|\bKtorCIO\(|\bKtorNetty\(`,
  String.raw`\baddHttpListener\(`,
  String.raw`[:/]port\s`,
  String.raw`["]server\.port["]\s?,`,
  String.raw`\boverride\s(?:def|val)\sport(?:\s?:\s?Int)?\s?=`,
  String.raw`\bdefaultHttpPort(?:\s?:\s?String)?\s?=`,
];

const call = `(?:${calls.join('|')})`;

export const literalPort = new RegExp(String.raw`${call}\s?["]?:?(\d{2,5})\b(?!\.\d)`, 'u');
export const namedPort = new RegExp(String.raw`${call}\s?([A-Za-z_][\w.]{0,60})\b`, 'u');
export const listens = new RegExp(
  overLines`
    \.(?:l|rxL)isten\(|\bport\(\s?\w|\bforPort\(|\bnewServerBuilderForPort\(|NettyServerBuilder|new ServerBootstrap\(|embeddedServer|newServerAt|bindAndHandle|
    bindHttp|EmberServerBuilder|BlazeServerBuilder|HttpServer\.create|new ServerSocket|new Server\(|
    Undertow\.builder|\.asServer\(|Javalin\.create|run-jetty|run-server|HttpServer\.of|Server\.serve|
    RatpackServer|\bspark\.Spark|Server\.builder|Grizzly(?:HttpServer|Server)Factory|new GrizzlyWebServer|SimpleContainerFactory|
    JettyHttpContainerFactory|new Tomcat\(|WebServer\.(?:builder|create)|Jooby\.runApp|
    createNettyHttpServer|ServletContextHandler|new HttpServer\(
  `,
  'u',
);

/** `PORT = 8080`, and the last that stands in `PORT = Integer.parseInt(System.getProperty("port", "8080"))`. */
export function constantOf(name: string): RegExp {
  const before = /port/iu.test(name) ? String.raw`(?:[^;\n]{0,120}["(:, ])?` : '';
  return new RegExp(String.raw`\b${name}\b(?:\s?:\s?Int)?\s?=\s?${before}(\d{2,5})\b`, 'u');
}
