import Foundation

/// Processor time used, in seconds.
enum CPUTime {
  /// That of this process so far, user and system.
  static var ofThisProcess: Double { seconds(__rusage_who_t(RUSAGE_SELF.rawValue)) }

  /// That of all children that have ended.
  static var ofChildren: Double { seconds(__rusage_who_t(RUSAGE_CHILDREN.rawValue)) }

  private static func seconds(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}

/// The machine measured on.
enum Machine {
  /// Its processor's name, as the system reports it.
  static let name: String = {
    let lines = ((try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
      ?? "unknown processor"
  }()
}
