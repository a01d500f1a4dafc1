/** How the page is built: into the server's package, with hashed names, and nothing inlined. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { licences } from "./scripts/licences";

const server = process.env.CINESEEK_SERVER ?? "http://127.0.0.1:8720";

export default defineConfig({
  plugins: [react(), licences()],
  build: {
    outDir: "../src/cineseek/server/static",
    emptyOutDir: true,
    target: "es2022",
    // The server's content security policy takes no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": server, "/docs": server, "/openapi.json": server } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
