// Serves a site as Cloudflare Pages does, with its function in workerd: node serve.mjs FOLDER PORT
import { readFileSync } from "node:fs";
import { Miniflare } from "miniflare";

const [folder, port] = process.argv.slice(2);
const site = new Miniflare({
  host: "127.0.0.1",
  port: Number(port),
  modules: true,
  script: readFileSync(`${folder}/_worker.js`, "utf-8"),
  compatibilityDate: "2026-01-01",
  cf: false,
  assets: {
    directory: folder,
    binding: "ASSETS",
    routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
    assetConfig: { html_handling: "auto-trailing-slash", not_found_handling: "404-page" },
  },
});
await site.ready;
console.log("ready");
