// What the library's types and its page are made of; bundled by `source.mjs`, never run as it stands.
export { allCommands } from "../src/cli/all-commands.ts";
export { libraryOptions } from "../src/cli/library-options.ts";
