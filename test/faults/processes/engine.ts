/** The commands without a window as a process of its own, from the sources as they are now; it is built as a module, where this is not known. */
Object.assign(globalThis, { __dirname: import.meta.dirname })
await import('../../../src-main/cli')
