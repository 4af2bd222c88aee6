import { Router } from "@oak/oak";
import { Pool } from "@db/postgres";

const pool = new Pool(Deno.env.get("DATABASE_URL"), 4);

export const router = new Router();
router.get("/healthz", (context) => {
  context.response.body = "ok";
});
router.get("/notes", async (context) => {
  using client = await pool.connect();
  context.response.body = (await client.queryObject`SELECT * FROM notes`).rows;
});
