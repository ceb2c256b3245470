import { z } from 'zod'
import { actionNames, actions } from '@shared/domain/actions'
import { command, print } from './command'

export const listActions = command({
  usage: { actions: 'every action with its input as JSON Schema' },
  run: async (_args, world) => {
    const schemas = actionNames.map((name) => ({
      name,
      input: z.toJSONSchema(actions[name].input, { io: 'input', unrepresentable: 'any' }),
    }))
    print(world, schemas)
    return true
  },
})
