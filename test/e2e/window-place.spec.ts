import { expect, test } from './launch'

test.use({ startsWith: 'sample' })

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

test('the window comes back where it was left', async ({ app, window }) => {
  const left: Bounds = { x: 90, y: 60, width: 1100, height: 740 }
  const bounds = (): Promise<Bounds | undefined> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect(window.getByRole('main')).toBeVisible()
  await app.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), left)
  await expect.poll(bounds).toEqual(left)

  const again = await app.relaunch()
  await expect(again.getByRole('main')).toBeVisible()
  expect(await bounds()).toEqual(left)
})
