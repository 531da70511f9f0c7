using System.Net;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>What is counted at sign-in, and under which name.</summary>
public sealed class SignInThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly SignInThrottle throttle = new(new MovableClock());

    [Fact]
    public void However_many_tries_are_made_at_the_same_moment_ten_are_looked_at()
    {
        var account = Guid.NewGuid();
        // None of them has been answered yet.
        Assert.Equal(SignInThrottle.WrongPerAccount, Enumerable.Range(0, 500).AsParallel().Count(_ => throttle.BeginCode(account).Wait is null));
        Assert.Equal(SignInThrottle.WrongPerAccount, Enumerable.Range(0, 500).AsParallel().Count(_ => throttle.Begin("anna@stadt.example", Here).Wait is null));
    }

    [Fact]
    public void Whoever_is_right_gets_the_try_back()
    {
        for (var time = 0; time < 3 * SignInThrottle.WrongPerAccount; time++)
        {
            var attempt = throttle.Begin("anna@stadt.example", Here);
            Assert.Null(attempt.Wait);
            attempt.WasRight();
        }
    }

    [Fact]
    public void The_tenth_wrong_one_makes_the_account_wait()
    {
        Assert.Equal([.. Enumerable.Repeat(false, 9), true], Enumerable.Range(0, 10).Select(_ => throttle.Begin("anna@stadt.example", Here).WasWrong()));
        Assert.Equal(SignInThrottle.Window, throttle.Begin("anna@stadt.example", Here).Wait);
        Assert.Null(throttle.Begin("bert@stadt.example", Here).Wait);
    }

    [Theory]
    [InlineData("jörg.klink@stadt.example", "JÖRG.KLINK@STADT.EXAMPLE")]
    [InlineData("jörg.klink@stadt.example", "jo\u0308rg.klink@stadt.example")]
    [InlineData("jörg.klink@stadt.example", "jörg.\u212Alink@stadt.example")]
    [InlineData("jörg.klink@stadt.example", "  jörg.klink@stadt.example ")]
    public void Every_spelling_that_finds_the_same_account_has_the_same_count(string one, string other)
    {
        for (var time = 0; time < SignInThrottle.WrongPerAccount; time++) throttle.Begin(one, Here).WasWrong();
        Assert.NotNull(throttle.Begin(other, Here).Wait);
    }

    [Fact]
    public void A_network_is_one_however_many_addresses_it_has()
    {
        for (var time = 0; time < SignInThrottle.WrongPerAddress; time++) throttle.Begin($"person{time}@stadt.example", IPAddress.Parse($"2001:db8:1:2::{time + 1:x}")).WasWrong();
        Assert.NotNull(throttle.Begin("anna@stadt.example", IPAddress.Parse("2001:db8:1:2:ffff::1")).Wait);
        Assert.Null(throttle.Begin("anna@stadt.example", IPAddress.Parse("2001:db8:1:3::1")).Wait);
    }
}
