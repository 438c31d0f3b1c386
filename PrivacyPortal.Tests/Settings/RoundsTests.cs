using PrivacyPortal.Web;

namespace PrivacyPortal.Tests.Settings;

/// <summary>What is done in the background goes on whatever happens in it, and ends with the portal.</summary>
public sealed class RoundsTests
{
    [Fact]
    public async Task A_round_that_fails_in_whatever_way_is_followed_by_the_next()
    {
        using var work = new Failing();
        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.ThreeFailed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.False(work.ExecuteTask!.IsCompleted);
        await work.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(work.ExecuteTask.IsCompletedSuccessfully);
        Assert.Equal(["FormatException", "TaskCanceledException", "InvalidOperationException"], work.Problems.Take(3));
    }

    private sealed class Failing() : Rounds(TimeSpan.FromMilliseconds(1), TimeProvider.System)
    {
        private int _round;

        public List<string> Problems { get; } = [];

        public TaskCompletionSource ThreeFailed { get; } = new();

        protected override Task Round(CancellationToken stop) => _round++ switch
        {
            0 => throw new FormatException(),

            // As of a call to a mail server or a directory that took too long.
            1 => throw new TaskCanceledException(),
            _ => throw new InvalidOperationException(),
        };

        protected override void Failed(Exception problem)
        {
            Problems.Add(problem.GetType().Name);
            if (Problems.Count == 3)
            {
                ThreeFailed.SetResult();
            }
        }
    }
}
