import ArgumentParser

/// The start of the program: parses the command line, runs the command, and turns what went wrong into an exit code.
@main
enum Main {
  static func main() async {
    Terminal.ignoreClosedPipes()
    do {
      var command = try command()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  /// The command that was typed.
  ///
  /// To lay out all commands takes ArgumentParser some milliseconds, so the commonest is tried by itself; whatever is not a
  /// plain call of it, such as a request for help, goes the usual way.
  private static func command() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "translate", let command = try? Translate.parse(Array(arguments.dropFirst())) {
      return command
    }
    return try Gloss.parseAsRoot()
  }

  private static func exit(with error: any Error) -> Never {
    let status: ExitStatus
    switch error {
    case let stop as ExitStatus: status = stop
    case is ClosedPipe: status = .done
    case let failure as Failure:
      Terminal.complain(failure.description)
      status = failure.status
    default:
      let text = Gloss.fullMessage(for: error)
      let isHelp = Gloss.exitCode(for: error) == .success
      if !text.isEmpty { Terminal.say(text, isError: !isHelp) }
      status = isHelp ? .done : .usage
    }
    Terminal.exit(status.rawValue)
  }
}
