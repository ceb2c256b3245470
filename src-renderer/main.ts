import './app.css'
import { firstAnswers } from './database-bytes'

// A large database takes as long to come over as the page's code takes to load; neither waits for the other. No `await` at the
// top: the loaded code imports from this module too and would wait for it for ever.
const answers = firstAnswers()
void import('./start-window').then(async ({ startWindow }) => startWindow(await answers))
