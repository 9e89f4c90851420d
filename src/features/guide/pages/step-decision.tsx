import { DecisionList } from '#ui/decision-list.tsx'
import { waysFrom } from '../rules/graph.ts'
import { forService } from './services.tsx'
import type { Setting } from './setting.ts'
import type { Step, StepWay, ToolName } from './step-parts.ts'
import type { View } from './view.ts'

export type StepDecisionProps = {
  one: Step
  steps: readonly StepWay[]
  tools: readonly ToolName[]
  visit: Setting
  view: View
}

/** The question of a step, and where each answer leads; nothing when the step simply goes on. */
export function StepDecision({ one, steps, tools, visit, view }: StepDecisionProps) {
  const { text, line, levelOf, said, langOf, addresses, shell } = view
  if (one.options.length === 0) return null
  const ways = waysFrom(one, shell.levels, steps)

  return (
    <DecisionList
      id="valg"
      question={one.question ? said(one.question) : text.guide.decision}
      options={one.options.flatMap((option) => {
        const way = ways.find((own) => own.option === option.key)?.way?.to
        if (way === undefined) return []
        const shown = { answer: line(option.label), why: said(option.why), lang: langOf(option.label) }
        const tool = tools.find((own) => own.key === option.tool)
        if ('end' in way) {
          return way.end === 'acute'
            ? { ...shown, kind: 'acute' as const, to: text.guide.acute, href: addresses.of('page/akutt') ?? '' }
            : {
                ...shown,
                kind: 'close' as const,
                to: tool ? text.guide.closeWith(line(tool.name)) : text.guide.close,
                href: tool ? (addresses.of(`tool/${tool.key}`) ?? '') : addresses.guide,
              }
        }
        const target = steps.find((own) => own.key === way.step)
        const level = shell.levels.find((own) => own.key === target?.level)
        const href = forService(target && addresses.of(`step/${target.key}`, target.level), visit.service)
        if (target?.key === one.key) return { ...shown, kind: 'stay' as const, to: text.guide.stay, href }
        const name = target ? said(target.name) : ''
        return {
          ...shown,
          to: (
            <>
              {target?.level !== one.level && `${levelOf(level)}: `}
              {name}
            </>
          ),
          href,
        }
      })}
    />
  )
}
