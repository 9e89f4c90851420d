import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Counters of one process, in the text format that Prometheus reads. */
export type Metrics = {
  countRequest(status: number, milliseconds: number): void
  text(): string
}

/** Our own few lines: a library would count per route and cost more than a page does. */
export function openMetrics(): Metrics {
  const requests = new Map<string, number>()
  const eventLoop = monitorEventLoopDelay({ resolution: 20 })
  eventLoop.enable()
  let milliseconds = 0
  let count = 0

  return {
    countRequest: (status, took) => {
      const kind = `${Math.floor(status / 100)}xx`
      requests.set(kind, (requests.get(kind) ?? 0) + 1)
      milliseconds += took
      count += 1
    },
    text: () => {
      const cpu = process.cpuUsage()
      return [
        '# TYPE stafett_requests_total counter',
        ...[...requests].map(([kind, number]) => `stafett_requests_total{status="${kind}"} ${number}`),
        '# TYPE stafett_request_seconds summary',
        `stafett_request_seconds_sum ${milliseconds / 1000}`,
        `stafett_request_seconds_count ${count}`,
        '# TYPE nodejs_eventloop_delay_p99_seconds gauge',
        `nodejs_eventloop_delay_p99_seconds ${eventLoop.percentile(99) / 1e9}`,
        '# TYPE process_cpu_seconds_total counter',
        `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n')
    },
  }
}
