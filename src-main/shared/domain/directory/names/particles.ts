import { fold } from '../../values/fold'

/** Words before a surname that belong to it: *z Poděbrad*, *van den Berg*, *von der Leyen*. */
const particles = new Set(
  'z ze von van vom zum zur der den de da di do del della la le du av af zu ter ten dos das y bin ben el al abu ibn d’ d'.split(
    ' ',
  ),
)

/** Whether a word, in whatever case, may stand before a surname as a part of it. */
export const isParticle = (word: string): boolean => particles.has(fold(word).replace(/'$/u, ''))
