import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot } from './project-root'

test('a build carries the licences of all that it contains, and of nothing that only made it', () => {
  const text = readFileSync(join(projectRoot, 'out/THIRD-PARTY.md'), 'utf8')
  const listed = Array.from(text.matchAll(/^- \*\*(\S+) [\d.]+\S*\*\*: (\S.*),/gm), ([, name = '']) => name)
  for (const name of ['svelte', 'lowdb', 'exceljs', 'pdfkit', 'zod', 'bits-ui', 'nodemailer', 'docxtemplater'])
    expect(listed).toContain(name)
  for (const name of ['fonts', 'icons', 'styles']) expect(listed).toContain(`@gov-design-system-ce/${name}`)
  for (const name of ['vite', 'electron-vite', 'eslint', 'typescript', 'vitest']) expect(listed).not.toContain(name)
  expect(text).toMatch(/runs in Electron \d+\.\d+\.\d+ \(MIT, text \d+\)/)
  expect(text).toContain('Copyright (c) Electron contributors')
  expect(text).toContain('Roboto')
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('Permission is hereby granted, free of charge')
  expect(text).toMatch(/Apache License\s+Version 2\.0/)
})
