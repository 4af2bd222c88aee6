import { Application } from "@oak/oak";
import { router } from "./routes/notes.ts";

const app = new Application();
app.use(router.routes());

const port = Number(Deno.env.get("PORT") ?? "8080");
await app.listen({ port });
