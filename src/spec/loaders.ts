/** Variables by which another program than the one that is meant gets to run, or its words are sent elsewhere. */
export function isLoader(name: string): boolean {
  return /^(?:LD_\w+|DYLD_\w+|BASH_ENV|ENV|PROMPT_COMMAND|PATH|NODE_OPTIONS|NODE_PATH|NODE_TLS_REJECT_UNAUTHORIZED|PYTHON(?:STARTUP|PATH|INSPECT|HOME)|PERL5\w+|RUBY(?:OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|GIT_\w+|\w*_PROXY)$/iu.test(
    name,
  );
}
