export default () => <h1>{Deno.env.get("TITLE") ?? "Notes"}</h1>;
