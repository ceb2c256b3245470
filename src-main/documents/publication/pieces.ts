import type { PieceContext } from '../book/section-pieces'
import type { DocumentWords } from '../words'

/** What the pieces of a publication are made with. */
export type PublicationPieces = PieceContext & { readonly words: DocumentWords['publication'] }
